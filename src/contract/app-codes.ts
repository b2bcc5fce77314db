import * as z from 'zod/mini'
import { APP_CODE_SCENES } from '@/domain/app-code/scene'
import { defineEndpoint } from './endpoint'
import { host } from './session'

export const readAppCode = defineEndpoint({
  id: 'readAppCode',
  tag: 'city',
  summary: 'The code that leads into the app of a host, as a picture for a poster; it says where it stands and nobody',
  method: 'GET',
  path: '/v1/app-codes/:host',
  access: 'public',
  params: z.object({ host }),
  query: z.object({ scene: z.enum(APP_CODE_SCENES) }),
  output: z.object({
    /** A data address of a JPEG or PNG, to be drawn as it stands. */
    picture: z.string().check(z.regex(/^data:image\/(jpeg|png);base64,/)),
  }),
  refusals: ['host-unavailable'],
})
