import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { beijingDay, identifier, instant } from './shapes'

/** The name of the part of the form that carries the picture. */
export const PICTURE_PART = 'picture'
/** JPEG, PNG or WebP. */
export const PICTURE_BYTES_MAX = 2 * 1024 * 1024

/** The body is a form of several parts (multipart/form-data), which is what every host can upload. */
export const uploadPhoto = defineEndpoint({
  id: 'uploadPhoto',
  tag: 'photos',
  summary: 'Upload one picture; show it as evidence by the id that it gets',
  method: 'POST',
  path: '/v1/photos',
  access: 'citizen',
  write: true,
  whileFrozen: true,
  output: z.object({
    photoId: identifier,
    uploadedAt: instant,
    /** The day on which the picture is deleted. */
    deletedOn: beijingDay,
  }),
  refusals: ['photo-unreadable', 'photo-used'],
})

/** Answers image/jpeg, for the owner and for staff. */
export const readPicture = defineEndpoint({
  id: 'readPicture',
  tag: 'photos',
  summary: 'The picture of a photo',
  method: 'GET',
  path: '/v1/photos/:photoId/picture',
  access: 'citizen',
  params: z.object({ photoId: identifier }),
  output: z.unknown(),
  refusals: ['photo-not-found'],
})

/** Calls whose body is no JSON; they stand beside those of `endpoints.ts`. */
export const PICTURE_ENDPOINTS = { uploadPhoto, readPicture } as const
