/** Two half discs that look both ways. */
export function BrandMark(props: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={props.className ?? "size-6.5"}>
      <path d="M15 4a12 12 0 0 0 0 24z" className="fill-in" />
      <path d="M17 4a12 12 0 0 1 0 24z" className="fill-out" />
      <circle cx="10.5" cy="16" r="2.2" className="fill-paper" />
      <circle cx="21.5" cy="16" r="2.2" className="fill-paper" />
    </svg>
  );
}
