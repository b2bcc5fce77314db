import { acceptedByPlatform, everyPage } from './every-page'

acceptedByPlatform('weapp')
everyPage('weapp')
