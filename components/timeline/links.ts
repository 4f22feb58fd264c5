/** The address of a comparison of two sides, each a day or the id of a snapshot. */
export function compareHref(home: string, from: string, to: string): string {
  return `${home}/timeline/compare?${new URLSearchParams({ from, to })}`;
}
