import { acceptedByPlatform, everyPage } from './every-page'

acceptedByPlatform('alipay')
everyPage('alipay')
