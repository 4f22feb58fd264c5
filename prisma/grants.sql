-- The whole wall in one page: what each role may do. Applied after every migration, so a table that
-- is not named here is out of reach. :app, :jobs and :owner stand for the roles' quoted names.

REVOKE ALL ON ALL TABLES IN SCHEMA public, auth FROM PUBLIC, :app, :jobs;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public, auth, app FROM PUBLIC, :app, :jobs;
REVOKE ALL ON SCHEMA public, auth, app FROM PUBLIC;
REVOKE ALL ON SCHEMA auth, app FROM :app, :jobs;
GRANT USAGE ON SCHEMA public, app, auth TO :app, :jobs;

-- Everybody's own tenant.
GRANT EXECUTE ON FUNCTION app.current_org(), app.current_user_id(), app.current_token(),
  app.audit_head(), app.migration_level() TO :app, :jobs;

-- The application. No SELECT, UPDATE or DELETE on response, comment and import_chunk: raw answers.
GRANT SELECT, INSERT, UPDATE ON
  public.organisation, public.person, public.member, public.team, public.team_membership,
  public.team_grant, public.subject_grant, public.invitation, public.message,
  public.self_scorecard, public.self_answer, public.import
  TO :app;
-- No UPDATE on cycle and subject: whoever moves a subject, or a cycle out of its id's way, could have
-- the same answers aggregated again in another cut.
GRANT SELECT, INSERT ON
  public.cycle, public.subject,
  public.audit_entry, public.instrument, public.quality, public.item, public.anchor TO :app;
GRANT SELECT ON public.release, public.release_cell TO :app;
-- Rated cycles. No SELECT, UPDATE or DELETE on response and comment: a form goes in, and is taken back by
-- its receipt, through functions. What happens to a cycle does too; its terms can be written, and a trigger
-- keeps them once it is launched.
GRANT UPDATE (name, form, purpose, questions, group_threshold, team_threshold, comment_threshold,
  closes_on, releases_on, is_held, rater_groups, repeat_months, version) ON public.cycle TO :app;
GRANT UPDATE (consented_at) ON public.subject TO :app;
GRANT SELECT, INSERT, DELETE, UPDATE (rater_group, approved_at, approved_by_id) ON public.nomination TO :app;
GRANT SELECT, UPDATE (declined_on) ON public.participation TO :app;
GRANT SELECT, INSERT, UPDATE (expires_at, revoked_at) ON public.rater_link TO :app;
GRANT SELECT ON public.body_member TO :app;
GRANT INSERT ON public.rater_identity TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.rating_draft TO :app;
GRANT SELECT ON public.subject_cell, public.release_comment, public.release_importance TO :app;
-- What a subject holds to matter most is read back to its author alone; a trigger keeps it after closing.
GRANT SELECT, INSERT, UPDATE (qualities, version) ON public.subject_importance TO :app;
GRANT SELECT, UPDATE (shared_at, shared_by_id, read_at) ON public.subject_release TO :app;
GRANT SELECT, INSERT, UPDATE ON public.subject_action TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.coach_note TO :app;
GRANT EXECUTE ON FUNCTION app.open_cycle(uuid), app.close_cycle(uuid), app.cancel_cycle(uuid),
  app.remove_subject(uuid), app.chosen_action(uuid, uuid, uuid), app.current_rater(uuid), app.withdraw_response(uuid, bytea),
  app.submit_response(uuid, bytea, smallint[], smallint[], jsonb, text, text, text[]),
  app.rater_link_end(uuid, date), auth.find_rater_link(bytea) TO :app;
GRANT EXECUTE ON FUNCTION app.send_later(uuid[], timestamptz) TO :app, :jobs;
-- Instruments. A draft of one's own is typed in and thrown away; what is published is never changed.
GRANT SELECT, INSERT, UPDATE (content, version), DELETE ON public.instrument_draft TO :app;
-- A trigger keeps a study that is closed, and what a judge has handed in.
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by_id, result) ON public.study TO :app;
GRANT SELECT, INSERT, UPDATE (done_on) ON public.study_judge TO :app;
GRANT SELECT, INSERT, UPDATE (quality_id, rating) ON public.study_answer TO :app;
GRANT SELECT ON public.study, public.study_judge TO :jobs;
-- Who wishes for no reminders says so by a function, and of nobody else.
GRANT SELECT, INSERT ON public.reminder_link TO :app, :jobs;
GRANT EXECUTE ON FUNCTION auth.find_reminder_link(bytea), app.are_reminders_over(),
  app.set_reminders(boolean) TO :app;
-- What members are told; who is told what stays as it was, but that it was read.
GRANT SELECT, INSERT, UPDATE (created_at, read_at) ON public.notification TO :app;
GRANT SELECT, INSERT, DELETE, UPDATE (created_at, read_at) ON public.notification TO :jobs;
-- Structure. What was valid is closed by a day, not deleted; a row that begins on the very day it is
-- taken back is deleted, since it never held.
GRANT SELECT, INSERT, UPDATE ON
  public.responsibility, public.responsibility_version, public.position, public.waiver TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  public.position_fact, public.holding, public.importance, public.dependency, public.ownership,
  public.joint_agreement TO :app;
GRANT SELECT, INSERT ON public.ownership_change TO :app;
-- Of a snapshot only what it holds can follow the day it belongs to, and only while that day runs.
GRANT SELECT, INSERT ON public.snapshot TO :app, :jobs;
GRANT UPDATE (content, hash, taken_at) ON public.snapshot TO :app, :jobs;
GRANT SELECT, INSERT, UPDATE ON public.scenario TO :app;
-- Which role first. A saved result is never changed; only the draft of a weight set may be deleted.
GRANT SELECT, INSERT ON public.first_role_run TO :app;
GRANT SELECT, INSERT, UPDATE ON
  public.first_role_round, public.first_role_respondent, public.first_role_answer TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.weight_set TO :app;
GRANT SELECT, INSERT, UPDATE ON public.kpi TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.kpi_reading TO :app;
-- Talent plans. Which side has handed in, and what is revealed, is written by the two functions alone.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  public.talent_hub, public.talent_demand, public.talent_agreement TO :app;
GRANT SELECT, INSERT (org_id, id, team_id, name, cto_person_id, cio_person_id, weights, created_at, version),
  UPDATE (name, cto_person_id, cio_person_id, weights, opened_at, agreed_at, version)
  ON public.talent_plan TO :app;
GRANT SELECT, INSERT (org_id, id, plan_id, side, person_id, weights), UPDATE (weights)
  ON public.talent_sheet TO :app;
GRANT SELECT, INSERT, UPDATE (value) ON public.talent_rating TO :app;
GRANT EXECUTE ON FUNCTION app.submit_talent_sheet(uuid), app.take_back_talent_sheet(uuid) TO :app;
-- Perceptions. No SELECT, UPDATE or DELETE on perception_answer: raw answers. A round changes, and a
-- respondent is done, through functions only.
GRANT SELECT, INSERT ON public.perception_round, public.perception_question,
  public.perception_option, public.perception_settlement TO :app;
GRANT SELECT, INSERT (org_id, round_id, person_id) ON public.perception_invitation TO :app;
GRANT SELECT ON public.perception_result TO :app;
GRANT EXECUTE ON FUNCTION app.today(), app.submit_perception(uuid, jsonb), app.close_perception(uuid),
  app.cancel_perception(uuid), app.close_perception_later(uuid) TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public.rate_limit TO :app;
GRANT DELETE ON public.self_answer, public.self_scorecard TO :app;
GRANT INSERT ON public.import_chunk TO :app;
GRANT SELECT ON public.import_problem TO :app;
GRANT EXECUTE ON FUNCTION app.enqueue(text, uuid), app.discard_import(uuid),
  app.withdraw_cycle(uuid), app.undo_import(uuid) TO :app;
GRANT EXECUTE ON FUNCTION
  auth.principal(bytea), auth.record_event(uuid, text), auth.sign_up(uuid, text, text, text),
  auth.find_credential(text), auth.start_session(uuid, uuid, bytea, text, timestamptz),
  auth.list_sessions(uuid), auth.end_session(uuid, uuid), auth.end_other_sessions(uuid, uuid),
  auth.change_password(uuid, text, uuid), auth.issue_token(uuid, text, text, bytea, timestamptz),
  auth.find_token(bytea), auth.verify_address(bytea, text), auth.reset_password(bytea, text),
  auth.find_invitation(bytea),
  auth.sign_in(uuid, uuid, text, bytea, text, timestamptz), auth.sign_out(bytea),
  auth.sign_up_again(text, text, text), auth.rename_user(uuid, text),
  auth.queue_notice(uuid, text, text)
  TO :app;

-- Background work, one organisation at a time under the same policies. No SELECT on raw answers.
GRANT SELECT, INSERT, UPDATE ON public.message, public.import TO :jobs;
GRANT SELECT, INSERT ON
  public.person, public.team, public.cycle, public.subject,
  public.audit_entry, public.instrument, public.quality, public.item,
  public.release, public.release_cell TO :jobs;
GRANT UPDATE (released_at) ON public.cycle TO :jobs;
GRANT SELECT ON public.participation, public.rater_link, public.rater_identity TO :jobs;
-- A cycle that is repeated is copied as a draft, with the raters who were approved.
GRANT SELECT, INSERT ON public.nomination TO :jobs;
GRANT SELECT, INSERT ON public.subject_cell, public.release_comment, public.release_importance,
  public.subject_release TO :jobs;
GRANT EXECUTE ON FUNCTION app.close_cycle(uuid), app.aggregate_ratings(uuid),
  app.ratings_importance(uuid), app.rater_link_end(uuid, date) TO :jobs;
GRANT SELECT ON
  public.organisation, public.member, public.invitation, public.team_membership TO :jobs;
GRANT INSERT ON public.anchor TO :jobs;
GRANT SELECT ON
  public.responsibility, public.responsibility_version, public.position, public.position_fact, public.holding,
  public.importance, public.dependency, public.ownership, public.ownership_change,
  public.joint_agreement, public.waiver, public.kpi, public.kpi_reading TO :jobs;
GRANT SELECT ON public.perception_round, public.perception_question, public.perception_option,
  public.perception_invitation, public.perception_settlement TO :jobs;
GRANT SELECT, INSERT ON public.perception_result TO :jobs;
GRANT EXECUTE ON FUNCTION app.today(), app.close_perception(uuid), app.aggregate_perception(uuid) TO :jobs;
GRANT EXECUTE ON FUNCTION app.import_bytes(uuid, integer), app.note_problems(uuid, jsonb),
  app.discard_import(uuid), app.import_rows(uuid, uuid[], text[], text[]),
  app.aggregate_cycle(uuid, uuid[]) TO :jobs;
GRANT EXECUTE ON FUNCTION app.enqueue(text, uuid), app.organisation_ids(),
  auth.account_mail(uuid), auth.account_mail_sent(uuid, boolean) TO :jobs;
