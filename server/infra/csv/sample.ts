/**
 * About `size` items spread evenly over all of a stream, the first among them: every n-th is kept
 * and n doubles whenever twice the size is reached.
 */
export async function sampleEvenly<Item>(
  items: AsyncIterable<Item>,
  size: number,
): Promise<Item[]> {
  let kept: Item[] = [];
  let stride = 1;
  let index = 0;
  for await (const item of items) {
    if (index % stride === 0) kept.push(item);
    index += 1;
    if (kept.length < 2 * size) continue;
    kept = kept.filter((_, at) => at % 2 === 0);
    stride *= 2;
  }
  return kept;
}
