import { closeDay } from './close-day'
import { deletePictures } from './delete-pictures'
import { endDoubt } from './end-doubt'
import { expireLots } from './expire-lots'
import { foldBoards } from './fold-boards'
import { forgetOld } from './forget-old'
import { handMessagesOn } from './hand-messages-on'
import { openMonthlyPool } from './open-monthly-pool'
import { releaseHolds } from './release-holds'
import { remindExpiring } from './remind-expiring'
import type { Job } from './runner'

/** All work on a clock. */
export const jobs: readonly Job[] = [
  foldBoards,
  releaseHolds,
  expireLots,
  closeDay,
  endDoubt,
  remindExpiring,
  handMessagesOn,
  openMonthlyPool,
  forgetOld,
  deletePictures,
]
