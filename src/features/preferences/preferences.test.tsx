import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useText } from '@/i18n/language'
import { render } from '@/testing/render'
import { useTheme } from '@/ui/theme-context'
import { AppearanceSettings } from './appearance-settings'
import { ElderToggle } from './elder-toggle'
import { PreferencesProvider } from './preferences-provider'
import { usePreferences } from './store'

function Witness() {
  const { theme, elder } = useTheme()
  const { common } = useText()
  return <span>{[common.tabs.home, theme, elder ? 'elder' : 'normal'].join(' ')}</span>
}

beforeEach(() => usePreferences.setState({ language: 'zh-cn', theme: 'system', elder: false }))

it('every choice works at once, everywhere', async () => {
  render(
    <PreferencesProvider>
      <AppearanceSettings />
      <Witness />
    </PreferencesProvider>,
  )
  expect(screen.getByText('首页 system normal')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: '深色' }))
  expect(screen.getByText('首页 dark normal')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('switch', { name: '长辈版' }))
  expect(screen.getByText('首页 dark elder')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: 'English' }))
  expect(screen.getByText('Home dark elder')).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: 'Dark' })).toHaveAttribute('aria-checked', 'true')
  await userEvent.click(screen.getByRole('radio', { name: '中文' }))
  expect(screen.getByText('首页 dark elder')).toBeInTheDocument()
})

it('easy mode is one tap away, and so is the way back', async () => {
  render(
    <PreferencesProvider>
      <ElderToggle />
      <Witness />
    </PreferencesProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: '长辈版' }))
  expect(screen.getByText('首页 system elder')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '标准版' }))
  expect(screen.getByText('首页 system normal')).toBeInTheDocument()
})
