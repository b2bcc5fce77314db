import '@testing-library/jest-dom'
import { resetTaro } from './taro'

process.env.TARO_ENV = 'h5'

beforeEach(() => resetTaro())
