import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'

export const readPrivacy: Handler<Endpoints['readPrivacy']> = async ({ services }) => answer(services.privacyText)
