/** What the app keeps on the phone: keys and the JSON text under them. */
export type Stored = Readonly<Record<string, string>>

/** What can be pressed, or a dialog, as a screen reader is told of it. */
export interface Control {
  readonly role: string
  readonly name: string
  readonly width: number
  readonly height: number
  /** The attributes by which it is told, as the target writes them: aria-checked, ariaChecked. */
  readonly told: readonly string[]
}

/**
 * What a person does with the app, whichever target it runs on. Journeys are written against this and nothing else, so
 * that one text serves every target.
 */
export interface Driver {
  /** Whether the app is on the phone itself, so that it starts without a network. */
  readonly startsOffline: boolean
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
  /** What stands in the field that is labelled so. */
  valueOf(field: string): Promise<string>
  /** All text that can be seen now. */
  text(): Promise<string>
  back(): Promise<void>
  /** Starts the app anew, with what it had stored. */
  restart(): Promise<void>
  setOnline(isOnline: boolean): Promise<void>
  stored(): Promise<Stored>
  /** Starts the app anew with this in its storage and nothing else. */
  startWith(stored: Stored): Promise<void>
  /** Whether anything is wider than the screen. */
  overflows(): Promise<boolean>
  controls(): Promise<readonly Control[]>
  /** Font size of the smallest text that can be seen, in pixels. */
  smallestTextPx(): Promise<number>
  /** Colour of the paper behind the screen, as styles name it. */
  paperColour(): Promise<string>
  screenshot(file: string): Promise<void>
  /** Everything that the app threw or logged as an error so far. */
  errors(): readonly string[]
  close(): Promise<void>
}
