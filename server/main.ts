import { randomBytes } from 'node:crypto'
import type { Server } from 'node:net'
import path from 'node:path'
import { buildApp } from './app'
import { letterWords, newestOf, pseudonymWords, readAbuseRules, readMethodologies, readPrivacyTexts } from './content'
import { readSettings, type Settings } from './env'
import { handlers, pictureHandlers } from './handlers'
import { jobs } from './jobs/jobs'
import { type JobReport, startJobs } from './jobs/runner'
import { keyedHashWith } from './keyed-hash'
import { alipayHost } from './partners/alipay'
import { alipayLetters } from './partners/alipay-messages'
import { directoryPhotos } from './partners/photo-directory'
import { httpPhotoReview } from './partners/photo-review-http'
import { s3Photos } from './partners/photo-s3'
import { platformMessages } from './partners/platform-messages'
import { consoleSms } from './partners/sms-console'
import { httpSms } from './partners/sms-http'
import { alipaySteps, wechatSteps } from './partners/steps-keys'
import { wechatHost } from './partners/wechat'
import { wechatLetters } from './partners/wechat-messages'
import { loadFirstCity } from './load-first-city'
import { migrationsDirectory, openDatabase, root } from './open-database'
import { sampleTicketLines } from './sample/sample-ticket-lines'
import { keptSecret } from './secret'
import { sealedTextsWith } from './sealed-text'
import type { Services } from './services'
import { stopGracefully } from './stop-gracefully'
import type { Database } from './store/database'
import { migrate } from './store/migrate'
import { timeOrderedIds } from './time-ordered-ids'
import { whyNotStarted } from './why-not-started'

const print = (line: string) => void process.stdout.write(`${line}\n`)

const start = async () => {
  const settings = readSettings(process.env)
  const database = await openDatabase(settings)
  const services = servicesFor(settings, database)
  const readiness = { isClosing: false }
  const app = await buildApp({
    services,
    handlers,
    pictureHandlers,
    settings: { ...settings.http, webDirectory: path.join(root, 'dist/h5') },
    readiness,
  })
  await migrate(database, migrationsDirectory)
  await loadFirstCity(services, settings)
  await app.listen({ host: settings.host, port: settings.port })
  const running = startJobs(jobs, services, ({ job, outcome, error }: JobReport) => {
    app.countJobRun(job, outcome)
    if (outcome === 'failed') app.log.error({ job, error: String(error) }, 'job failed')
  })
  stopGracefully({ app, readiness, stopJobs: () => running.stop(), closeDatabase: () => database.close() })

  print(`绿折 Green Passbook: http://${settings.host}:${portOf(app.server.address()) ?? settings.port}`)
  if (settings.wantsSampleCity) (await sampleTicketLines(services)).forEach(print)
}

const servicesFor = (settings: Settings, database: Database): Services => {
  const methodologies = readMethodologies()
  const clock = () => new Date()
  const secret = settings.secret ?? keptSecret(path.resolve(root, settings.dataDirectory))
  const wechat = settings.wechat && wechatHost(settings.wechat)
  return {
    database,
    methodology: newestOf(methodologies),
    methodologies,
    pseudonymWords,
    abuseRules: settings.hasAbuseRules ? readAbuseRules() : [],
    ...readPrivacyTexts(),
    clock,
    randomBytes,
    keyedHash: keyedHashWith(secret),
    newId: timeOrderedIds(clock, randomBytes),
    sms: settings.smsGateway ? httpSms(settings.smsGateway) : consoleSms(print),
    wechat,
    alipay: settings.alipay && alipayHost(settings.alipay),
    wechatSteps: settings.wechat && wechat && wechatSteps(settings.wechat, wechat),
    alipaySteps: settings.alipay && alipaySteps(settings.alipay),
    messages: platformMessages({
      ...(settings.wechat && settings.wechatTemplates
        ? { wechat: wechatLetters(settings.wechat, settings.wechatTemplates, letterWords) }
        : {}),
      ...(settings.alipay && settings.alipayTemplates
        ? { alipay: alipayLetters(settings.alipay, settings.alipayTemplates, letterWords) }
        : {}),
    }),
    sealedTexts: sealedTextsWith(secret, randomBytes),
    photoStore: settings.pictureStorage
      ? s3Photos(settings.pictureStorage)
      : directoryPhotos(path.resolve(root, settings.dataDirectory, 'photos')),
    photoReviewer: settings.photoReview ? httpPhotoReview(settings.photoReview) : null,
  }
}

const portOf = (address: ReturnType<Server['address']>): number | null =>
  typeof address === 'object' ? (address?.port ?? null) : null

start().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`)
  // The database may hold the process open: it did not come up, so nothing is lost by leaving at once.
  process.exit(1)
})
