// What went wrong, for the site's developer; the visitor is told in the launcher's own words.

export function warn(problem: unknown): void {
  // oxlint-disable-next-line no-console -- the only place where the developer of a host page looks
  console.warn('Relais', problem);
}
