/** Whether two things fit side by side. Phones: never. */
export const useWideScreen = (): boolean => false
