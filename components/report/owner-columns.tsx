import { useTranslations } from "next-intl";
import {
  DIRECTIONS,
  type Responsibility,
  type Structure,
} from "@/server/domain/structure/structure";
import { type OwnerState, ownerStates } from "@/server/domain/timeline/owner-state";
import { useFigures } from "../convergence/use-figures";
import { DirectionDot } from "../ownership/direction-dot";
import { PrintFew } from "./print-few";

type Props = { structure: Structure; jointIds: readonly string[] };

/** Every responsibility with its owner, a column a direction; whatever is not simply owned stands out. */
export function OwnerColumns({ structure, jointIds }: Props) {
  const t = useTranslations("report.owners");
  const loads = useTranslations("convergence.load.direction");
  const states = ownerStates(structure);
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3 print:gap-x-6">
        {DIRECTIONS.map((direction) => {
          const duties = structure.responsibilities.filter((one) => one.direction === direction);
          return duties.length === 0 ? null : (
            <div key={direction}>
              <h3 className="flex items-baseline gap-2 text-sm">
                <DirectionDot direction={direction} />
                {loads(direction)}
              </h3>
              <PrintFew count={duties.length} most={10}>
                <ul className="mt-1.5">
                  {duties.map((duty) => (
                    <Owned
                      key={duty.id}
                      duty={duty}
                      state={states.get(duty.id)}
                      isJoint={jointIds.includes(duty.id)}
                    />
                  ))}
                </ul>
              </PrintFew>
            </div>
          );
        })}
      </div>
      {jointIds.length > 0 ? <p className="mt-2 text-sm text-soft">{t("jointMeans")}</p> : null}
    </>
  );
}

function Owned(props: { duty: Responsibility; state: OwnerState | undefined; isJoint: boolean }) {
  const t = useTranslations("report.owners");
  const { state, owners } = props.state ?? { state: "gap", owners: [] };
  const figures = useFigures();
  const [owner = ""] = owners;
  const words = {
    owned: owner,
    vacant: t("vacant", { owner }),
    contested: t("contested", { owners: figures.listed(owners) }),
    gap: t("gap"),
    "not-assessed": t("not-assessed"),
  };
  return (
    <li className="flex flex-wrap justify-between gap-x-4 border-line border-t py-1.5 text-sm">
      <span className="print-clip wrap-anywhere">{props.duty.name}</span>
      <span className={`wrap-anywhere ${state === "owned" ? "text-soft" : "font-bold"}`}>
        {words[state]}
        {props.isJoint ? ` · ${t("joint")}` : null}
      </span>
    </li>
  );
}
