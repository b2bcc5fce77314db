/**
 * What a person does with the app, whichever target it runs on. Journeys are written against this and nothing else, so
 * that one text serves every target.
 */
export interface Driver {
  /** Opens the app as if for the first time, at a tab or a page. */
  open(page: string): Promise<void>
  /** Waits until this text can be seen. */
  see(text: string | RegExp): Promise<void>
  /** Waits until this text can no longer be seen. */
  miss(text: string | RegExp): Promise<void>
  /** Taps what is named so, by its label or its visible text. */
  tap(name: string | RegExp): Promise<void>
  /** Types into the field that is labelled so, in the place of what stood there. */
  type(field: string, text: string): Promise<void>
  /** All text that can be seen now. */
  text(): Promise<string>
  back(): Promise<void>
  /** Starts the app anew, with what it had stored. */
  restart(): Promise<void>
  setOnline(isOnline: boolean): Promise<void>
  /** Whether anything is wider than the screen. */
  overflows(): Promise<boolean>
  screenshot(file: string): Promise<void>
  /** Everything that the app threw or logged as an error so far. */
  errors(): readonly string[]
  close(): Promise<void>
}
