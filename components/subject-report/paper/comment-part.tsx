import { directionOf } from "../../paper/direction";
import { Text, View } from "../../paper/elements";
import { TONES, TYPE } from "../../paper/look";
import { Nothing, Part, Words } from "../../paper/part";
import { commentsThatFit } from "./comments-that-fit";
import type { PaperReport } from "./paper-report";

/** Shorter ones stay on one page. */
const SHORT = 600;

/** What raters wrote, word for word, question by question in no order. */
export function CommentPart({ page, t }: PaperReport) {
  const { cycle, comments } = page;
  if (cycle.questions.length === 0) return null;
  const { printed, left } = commentsThatFit(comments);
  return (
    <Part title={t("comments.title")} aside={t("comments.aside")}>
      {comments.length === 0 ? (
        <Nothing title={t("comments.none")}>
          {t("comments.noneBody", { threshold: cycle.commentThreshold })}
        </Nothing>
      ) : null}
      {cycle.questions.map((question, index) => {
        const own = printed.filter((one) => one.question === index + 1);
        return own.length === 0 ? null : (
          <View key={question} style={{ marginBottom: 8 }}>
            <Text minPresenceAhead={40} style={{ ...TYPE.part, marginBottom: 4 }}>
              {question}
            </Text>
            {own.map(({ place, raterGroup, body }) => (
              <Comment
                key={place}
                body={body}
                group={raterGroup ? t(`group.${raterGroup}`) : null}
              />
            ))}
          </View>
        );
      })}
      {left > 0 ? <Words isSoft>{t("paper.more", { count: left })}</Words> : null}
    </Part>
  );
}

function Comment({ body, group }: { body: string; group: string | null }) {
  const bar = { borderLeftWidth: 1.5, borderLeftColor: TONES.line, paddingLeft: 8 };
  return (
    <View wrap={body.length > SHORT} style={{ ...bar, marginBottom: 7 }}>
      {group ? <Text style={TYPE.small}>{group}</Text> : null}
      <Text orphans={2} widows={2} style={{ direction: directionOf(body) }}>
        {body}
      </Text>
    </View>
  );
}
