import { everyPage } from './every-page'

everyPage('web')
