import { useTranslations } from "next-intl";
import { isNamed } from "@/server/domain/disclosure/rater-group";
import { type GroupMeter, isSafe, meetsUsable } from "@/server/domain/rater-meter";
import { Disclosure } from "../ui/disclosure";
import { Section } from "../ui/section";
import { Cell, ColumnHeader, RowHeader, Table } from "../ui/table";

type Props = Readonly<{ meter: readonly GroupMeter[]; threshold: number }>;

/** For each rater group: whether it can be shown, also if one does not answer, and how far its mean carries. */
export function MeterTable({ meter, threshold }: Props) {
  const t = useTranslations("raters.meter");
  const groups = useTranslations("raters.groups");
  const isMerged = meter.some(({ fate, fateWithoutOne }) =>
    [fate, fateWithoutOne].includes("merged"),
  );
  return (
    <Section title={t("title")}>
      <p className="mb-4 max-w-[66ch]">
        <Advice meter={meter} />
      </p>
      <Table
        caption={t("caption")}
        isCaptionHidden
        head={
          <>
            <ColumnHeader>{t("group")}</ColumnHeader>
            <ColumnHeader isNumber>{t("count")}</ColumnHeader>
            <ColumnHeader>{t("privacy")}</ColumnHeader>
            <ColumnHeader>{t("reliability")}</ColumnHeader>
          </>
        }
      >
        {meter.map((one) => (
          <tr key={one.group}>
            <RowHeader>{groups(one.group)}</RowHeader>
            <Cell isNumber>{one.count}</Cell>
            <Cell className="min-w-48">
              <Privacy one={one} threshold={threshold} />
            </Cell>
            <Cell className="min-w-36">
              {one.reliability === null ? "–" : t("value", { value: one.reliability })}
              {one.usableFrom !== null && !meetsUsable(one) ? (
                <span className="block text-soft">{t("usable", { count: one.usableFrom })}</span>
              ) : null}
            </Cell>
          </tr>
        ))}
      </Table>
      {isMerged ? <p className="mt-3 text-sm text-soft">{t("merged", { threshold })}</p> : null}
      <Disclosure summary={t("computed")} className="mt-3">
        {t("computedBody", { threshold })}
      </Disclosure>
    </Section>
  );
}

function Privacy({ one, threshold }: { one: GroupMeter; threshold: number }) {
  const t = useTranslations("raters.meter");
  const fates = useTranslations("raters.fates");
  if (one.count === 0) return t("nobody");
  if (isNamed(one.group)) return t("named");
  const fate = fates(one.fate);
  if (one.fate === "omitted") return t("hidden", { fate, threshold });
  if (isSafe(one)) return t("safe", { fate });
  return t("tight", { fate, without: fates(one.fateWithoutOne) });
}

function Advice({ meter }: Pick<Props, "meter">) {
  const t = useTranslations("raters.meter");
  const of = (group: "peers" | "reports") => meter.find((one) => one.group === group);
  const [peers, reports] = [of("peers"), of("reports")];
  if (!peers || !reports) return null;
  const isEnough = meetsUsable(peers) && meetsUsable(reports);
  return t(isEnough ? "adviceDone" : "advice", {
    peers: peers.usableFrom ?? 0,
    reports: reports.usableFrom ?? 0,
    havePeers: peers.count,
    haveReports: reports.count,
  });
}
