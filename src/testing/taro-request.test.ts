import Taro, { answerRequest, requests } from './taro'

test('the newest answer for a method and path wins, whatever the origin and query', async () => {
  answerRequest('GET', '/v1/me', { statusCode: 500 })
  answerRequest('GET', '/v1/me', { data: { name: 'A' } })
  const reply = await Taro.request({ url: 'https://api.example/v1/me?x=1' })
  expect(reply).toMatchObject({ statusCode: 200, data: { name: 'A' } })
  expect(requests()).toHaveLength(1)
})

test('text is given as text, and what has no answer fails', async () => {
  answerRequest('POST', /actions$/, ({ data }) => ({ statusCode: 201, data: { got: data } }))
  const reply = await Taro.request({ url: '/v1/actions', method: 'POST', data: 'x', dataType: 'text' })
  expect(reply.data).toBe('{"got":"x"}')
  await expect(Taro.request({ url: '/v1/nothing' })).rejects.toMatchObject({
    errMsg: expect.stringContaining('no answer for GET /v1/nothing'),
  })
})

test('a request can be aborted', async () => {
  answerRequest('GET', '/slow', () => new Promise(() => {}))
  const task = Taro.request({ url: '/slow' })
  task.abort()
  await expect(task).rejects.toEqual({ errMsg: 'request:fail abort' })
})
