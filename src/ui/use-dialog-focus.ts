type UseDialogFocus = (id: string, open: boolean, onClose: () => void) => void

/** Mini-programs move the reader's focus themselves; the web twin, use-dialog-focus.h5.ts, does it by hand. */
export const useDialogFocus: UseDialogFocus = () => undefined
