-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "auth"."user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."credential" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."account_event" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "user_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "viewer_scope" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "team" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "path" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "archived_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "team_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "team_membership" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "team_membership_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "team_grant" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "given_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "team_grant_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "subject_grant" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "subject_grant_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "role" TEXT NOT NULL,
    "viewer_scope" TEXT,
    "team_id" UUID,
    "is_lead" BOOLEAN NOT NULL DEFAULT false,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "message_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "org_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "verb" TEXT NOT NULL,
    "target_kind" TEXT,
    "target_id" UUID,
    "details" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("org_id","seq")
);

-- CreateTable
CREATE TABLE "instrument" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "origin_key" TEXT,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "scale_min" SMALLINT NOT NULL,
    "wording" JSONB NOT NULL DEFAULT '{}',
    "scale_max" SMALLINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "quality" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "position" SMALLINT NOT NULL,
    "wording" JSONB NOT NULL,

    CONSTRAINT "quality_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "item" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "instrument_id" UUID NOT NULL,
    "quality_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "comparability" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "wording" JSONB NOT NULL,

    CONSTRAINT "item_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "anchor" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quality_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "wording" JSONB NOT NULL,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "cycle" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "instrument_id" UUID NOT NULL,
    "import_id" UUID,
    "group_threshold" SMALLINT NOT NULL DEFAULT 3,
    "team_threshold" SMALLINT NOT NULL DEFAULT 5,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "aggregated_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "cycle_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "subject" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "person_id" UUID,
    "team_id" UUID,
    "team_path" UUID[],
    "consented_at" TIMESTAMPTZ(3),

    CONSTRAINT "subject_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "self_scorecard" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "shared_with" TEXT NOT NULL DEFAULT 'me',
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "self_scorecard_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "self_answer" (
    "org_id" UUID NOT NULL,
    "scorecard_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" SMALLINT,
    "is_not_observed" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "self_answer_pkey" PRIMARY KEY ("org_id","scorecard_id","kind","key")
);

-- CreateTable
CREATE TABLE "response" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "rater_group" TEXT NOT NULL,
    "item_values" SMALLINT[],
    "level_values" SMALLINT[],
    "submitted_day" DATE NOT NULL,

    CONSTRAINT "response_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "rater_group" TEXT NOT NULL,
    "question" SMALLINT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "encoding" TEXT,
    "delimiter" TEXT,
    "header" TEXT[],
    "mapping" JSONB,
    "counts" JSONB,
    "problems" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "check_started_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "committed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "undone_at" TIMESTAMPTZ(3),
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "import_chunk" (
    "org_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_chunk_pkey" PRIMARY KEY ("org_id","import_id","n")
);

-- CreateTable
CREATE TABLE "release" (
    "org_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "rules_version" TEXT NOT NULL,
    "provenance" JSONB NOT NULL,
    "overall" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_pkey" PRIMARY KEY ("org_id","id")
);

-- CreateTable
CREATE TABLE "release_cell" (
    "org_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "n" INTEGER,
    "mean" DOUBLE PRECISION,
    "sd" DOUBLE PRECISION,
    "r_wg_j" DOUBLE PRECISION,
    "r_star_wg_j" DOUBLE PRECISION,
    "ad_m_j" DOUBLE PRECISION,
    "histogram" INTEGER[],
    "agreement" TEXT,

    CONSTRAINT "release_cell_pkey" PRIMARY KEY ("org_id","release_id","team_id","level","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "auth"."user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "auth"."session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "auth"."session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "auth"."token"("hash");

-- CreateIndex
CREATE INDEX "token_user_id_purpose_idx" ON "auth"."token"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "account_event_user_id_at_idx" ON "auth"."account_event"("user_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_org_id_user_id_key" ON "person"("org_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_org_id_email_key" ON "person"("org_id", "email");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_org_id_person_id_key" ON "member"("org_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_org_id_user_id_key" ON "member"("org_id", "user_id");

-- CreateIndex
CREATE INDEX "team_org_id_parent_id_idx" ON "team"("org_id", "parent_id");

-- CreateIndex
CREATE INDEX "team_membership_org_id_team_id_idx" ON "team_membership"("org_id", "team_id");

-- CreateIndex
CREATE INDEX "team_membership_org_id_person_id_idx" ON "team_membership"("org_id", "person_id");

-- CreateIndex
CREATE INDEX "team_grant_org_id_member_id_idx" ON "team_grant"("org_id", "member_id");

-- CreateIndex
CREATE INDEX "team_grant_org_id_team_id_idx" ON "team_grant"("org_id", "team_id");

-- CreateIndex
CREATE INDEX "subject_grant_org_id_member_id_idx" ON "subject_grant"("org_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "message_org_id_target_id_idx" ON "message"("org_id", "target_id");

-- CreateIndex
CREATE INDEX "audit_entry_org_id_verb_seq_idx" ON "audit_entry"("org_id", "verb", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_org_id_actor_id_seq_idx" ON "audit_entry"("org_id", "actor_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "quality_org_id_instrument_id_key_key" ON "quality"("org_id", "instrument_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "quality_org_id_instrument_id_position_key" ON "quality"("org_id", "instrument_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "item_org_id_instrument_id_key_key" ON "item"("org_id", "instrument_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "item_org_id_instrument_id_position_key" ON "item"("org_id", "instrument_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "anchor_org_id_quality_id_level_key" ON "anchor"("org_id", "quality_id", "level");

-- CreateIndex
CREATE INDEX "cycle_org_id_kind_idx" ON "cycle"("org_id", "kind");

-- CreateIndex
CREATE INDEX "subject_org_id_cycle_id_idx" ON "subject"("org_id", "cycle_id");

-- CreateIndex
CREATE INDEX "self_scorecard_org_id_person_id_idx" ON "self_scorecard"("org_id", "person_id");

-- CreateIndex
CREATE INDEX "self_scorecard_org_id_cycle_id_idx" ON "self_scorecard"("org_id", "cycle_id");

-- CreateIndex
CREATE INDEX "response_org_id_cycle_id_subject_id_idx" ON "response"("org_id", "cycle_id", "subject_id");

-- CreateIndex
CREATE INDEX "comment_org_id_cycle_id_subject_id_idx" ON "comment"("org_id", "cycle_id", "subject_id");

-- CreateIndex
CREATE INDEX "import_org_id_file_hash_idx" ON "import"("org_id", "file_hash");

-- CreateIndex
CREATE UNIQUE INDEX "release_org_id_cycle_id_key" ON "release"("org_id", "cycle_id");

-- CreateIndex
CREATE INDEX "release_cell_org_id_team_id_idx" ON "release_cell"("org_id", "team_id");

-- AddForeignKey
ALTER TABLE "auth"."credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."token" ADD CONSTRAINT "token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "person"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_org_id_parent_id_fkey" FOREIGN KEY ("org_id", "parent_id") REFERENCES "team"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_org_id_team_id_fkey" FOREIGN KEY ("org_id", "team_id") REFERENCES "team"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_membership" ADD CONSTRAINT "team_membership_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "person"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_grant" ADD CONSTRAINT "team_grant_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_grant" ADD CONSTRAINT "team_grant_org_id_team_id_fkey" FOREIGN KEY ("org_id", "team_id") REFERENCES "team"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject_grant" ADD CONSTRAINT "subject_grant_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "member"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject_grant" ADD CONSTRAINT "subject_grant_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "person"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_org_id_team_id_fkey" FOREIGN KEY ("org_id", "team_id") REFERENCES "team"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quality" ADD CONSTRAINT "quality_org_id_instrument_id_fkey" FOREIGN KEY ("org_id", "instrument_id") REFERENCES "instrument"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_instrument_id_fkey" FOREIGN KEY ("org_id", "instrument_id") REFERENCES "instrument"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_org_id_quality_id_fkey" FOREIGN KEY ("org_id", "quality_id") REFERENCES "quality"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_org_id_quality_id_fkey" FOREIGN KEY ("org_id", "quality_id") REFERENCES "quality"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_org_id_instrument_id_fkey" FOREIGN KEY ("org_id", "instrument_id") REFERENCES "instrument"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "import"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycle"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "person"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subject" ADD CONSTRAINT "subject_org_id_team_id_fkey" FOREIGN KEY ("org_id", "team_id") REFERENCES "team"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_scorecard" ADD CONSTRAINT "self_scorecard_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycle"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_scorecard" ADD CONSTRAINT "self_scorecard_org_id_person_id_fkey" FOREIGN KEY ("org_id", "person_id") REFERENCES "person"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "self_answer" ADD CONSTRAINT "self_answer_org_id_scorecard_id_fkey" FOREIGN KEY ("org_id", "scorecard_id") REFERENCES "self_scorecard"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "response" ADD CONSTRAINT "response_org_id_subject_id_fkey" FOREIGN KEY ("org_id", "subject_id") REFERENCES "subject"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_org_id_subject_id_fkey" FOREIGN KEY ("org_id", "subject_id") REFERENCES "subject"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_chunk" ADD CONSTRAINT "import_chunk_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "import"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycle"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_cell" ADD CONSTRAINT "release_cell_org_id_release_id_fkey" FOREIGN KEY ("org_id", "release_id") REFERENCES "release"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_cell" ADD CONSTRAINT "release_cell_org_id_team_id_fkey" FOREIGN KEY ("org_id", "team_id") REFERENCES "team"("org_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
