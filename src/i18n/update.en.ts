import type { update as chinese } from './update.zh-cn'

export const update: typeof chinese = {
  title: 'A new version is ready',
  sentence: 'Restart to use it. What you began to fill in is kept.',
  restart: 'Restart now',
  later: 'Later',
}
