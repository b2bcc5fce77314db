/** For decoration that a host may refuse, because the page was left meanwhile or the host cannot do it: nothing is lost. */
export const quietly = (work: Promise<unknown> | void): void => {
  if (work) work.catch(() => undefined)
}
