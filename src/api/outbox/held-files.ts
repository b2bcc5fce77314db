import { keptFiles } from '@/platform/kept-files'
import { storage } from '@/platform/storage'

// Of whoever: an entry of the outbox, or a form that is not sent yet, which features keep as a draft.
const isHolder = (key: string): boolean => key.startsWith('gp:o:') || key.includes(':draft:')

/** Whether anything that waits on this phone needs a kept file. */
export const isHeld = (file: string, holds: (key: string) => boolean = isHolder): boolean =>
  storage
    .keys()
    .filter(holds)
    .some((key) => (JSON.stringify(storage.read(key)) ?? '').includes(JSON.stringify(file)))

/** Deletes the photo of a form, unless the outbox has it already. */
export const letGo = async (file: string): Promise<void> => {
  if (!isHeld(file, (key) => key.startsWith('gp:o:'))) await keptFiles.remove(file)
}

/** Deletes what nothing needs any more: the app may have been closed between an entry and its file. */
export const sweepFiles = async (): Promise<void> => {
  for (const file of await keptFiles.names()) if (!isHeld(file)) await keptFiles.remove(file)
}
