/** A mini-program asks at the moment of need and nowhere else; the web twin has the bar. */
export function ConsentBar(): null {
  return null
}
