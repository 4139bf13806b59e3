// @ts-check
/**
 * What every part of search uses: under names of its own, so that they are short where they are shipped.
 */
/** @template T @param {Map<any, T>} kept @param {unknown} key @param {() => T} make @returns {T} */
export const keep = (kept, key, make) => {
  let found = kept.get(key);
  if (!found) kept.set(key, found = make());
  return found;
};
export const { max, min, sqrt } = Math;
