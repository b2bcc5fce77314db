// What a phone and its host have besides screen and network: a person who permits or refuses, a place, steps, a
// camera, an album, people to share with. Each is a source that the test gives; without one the call stays loud.
import { cameraOf } from './camera.js'
import { loginsOf } from './logins.js'
import { messagesOf } from './messages.js'
import { permissionsOf } from './permissions.js'
import { placeOf } from './place.js'
import { privacyOf } from './privacy.js'
import { savedFilesOf } from './saved-files.js'
import { screenOf } from './screen.js'
import { singlePageOf } from './single-page.js'
import { stepsOf } from './steps.js'
import { updatesOf } from './updates.js'

/**
 * Adds the abilities to the platform object that is being built.
 * @param {object} kit rt, wx (is this WeChat?), and the ways to define an API: asyncApi, put
 */
export function addPhone(kit) {
  const { rt } = kit
  const singlePage = singlePageOf(kit)
  const privacy = privacyOf(kit)
  const permissions = permissionsOf(kit)
  rt.phone = {
    privacy,
    permissions,
    place: placeOf(kit, permissions),
    screen: screenOf(kit),
    updates: updatesOf(kit),
    /** Passes, or throws what the host answers instead of running the API. */
    async admit(name, options) {
      singlePage.admit(name)
      await privacy.admit(name, options)
    },
    album: [],
  }
  loginsOf(kit)
  stepsOf(kit, permissions)
  cameraOf(kit, permissions)
  savedFilesOf(kit)
  messagesOf(kit)
}
