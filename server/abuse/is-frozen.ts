import { isFrozenAt } from '@/domain/abuse/sanction'

export const isFrozen = ({ frozenUntil }: { readonly frozenUntil: Date | null }, now: Date): boolean =>
  isFrozenAt(frozenUntil?.getTime() ?? null, now.getTime())
