import { classNames } from "./class-names";

/** The place of something that is still loading. The label is for those who cannot see it. */
export function Skeleton(props: { label: string; lines?: number; className?: string }) {
  const lines = Array.from({ length: props.lines ?? 3 }, (_, index) => index);
  return (
    <div role="status" className={classNames("grid gap-2.5", props.className)}>
      <span className="sr-only">{props.label}</span>
      {lines.map((line) => (
        <div
          key={line}
          aria-hidden="true"
          className={classNames(
            "h-4 animate-pulse rounded-sm bg-wash",
            line % 3 === 2 ? "w-2/3" : null,
          )}
        />
      ))}
    </div>
  );
}
