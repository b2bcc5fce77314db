// Where the phone is. `place` is one point, `route` several: a WeChat phone moves along it once updates are on, an
// Alipay phone by one point with every question, as Alipay has no updates. Points are
// { latitude, longitude, accuracy?, speed?, altitude? } in GCJ-02.

const DECLARED = new Set('getLocation getFuzzyLocation startLocationUpdate onLocationChange'.split(' '))
const BETWEEN_POINTS_MS = 20

export function placeOf({ rt, wx, ctx, asyncApi }, permissions) {
  const { place, route = [] } = rt.o
  const ahead = [...route]
  const state = { now: place ?? route[0] ?? null, isWatching: false }
  const point = ({ latitude, longitude, accuracy = 10, speed = 0, altitude = 0 }) =>
    wx
      ? { latitude, longitude, speed, accuracy, altitude, verticalAccuracy: 0, horizontalAccuracy: accuracy }
      : {
          latitude: String(latitude),
          longitude: String(longitude),
          accuracy: String(accuracy),
          horizontalAccuracy: String(accuracy),
        }

  const moveTo = (next) => {
    state.now = next
    if (state.isWatching && !rt.isHidden) rt.emit('onLocationChange', ctx.in(point(next)))
  }
  const walk = () => {
    if (!state.isWatching || ahead.length === 0) return
    moveTo(ahead.shift())
    ctx.setTimer(walk, BETWEEN_POINTS_MS, false)
  }

  const mustBeDeclared = (name) => {
    if (!wx || !DECLARED.has(name) || rt.bundle.app.requiredPrivateInfos?.includes(name)) return
    throw { errMsg: `${name}:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json` }
  }
  const ask = (name) => async () => {
    mustBeDeclared(name)
    await permissions.require('scope.userLocation', name)
    if (!wx && ahead.length > 0) state.now = ahead.shift()
    return point(state.now)
  }

  if (state.now) {
    asyncApi('getLocation', ask('getLocation'))
    if (wx) asyncApi('getFuzzyLocation', ask('getFuzzyLocation'))
  }
  if (state.now && wx) {
    asyncApi('startLocationUpdate', async () => {
      mustBeDeclared('startLocationUpdate')
      mustBeDeclared('onLocationChange')
      await permissions.require('scope.userLocation', 'startLocationUpdate')
      state.isWatching = true
      ctx.setTimer(walk, 0, false)
      return {}
    })
    asyncApi('stopLocationUpdate', () => {
      state.isWatching = false
      return {}
    })
  }

  return { moveTo, isWatched: () => state.isWatching }
}
