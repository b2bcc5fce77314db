import type { logEvidence as zhCn } from './log-evidence.zh-cn'

export const logEvidence: typeof zhCn = {
  plaque: {
    why: 'Anybody can photograph a plaque, so please stand beside it and let the phone say where it is. It is read once, compared, and dropped: nothing is kept or followed.',
    look: 'Check where I am',
    lookAgain: 'Check again',
    found: (metres) => `Found, exact to about ${metres} m.`,
    foundUnsure: 'Found, but the phone does not say how exactly.',
    withheld: {
      cancelled:
        'Your location is not read without your consent. A ticket, the code of a screen, or declaring it will do.',
      denied:
        'We may not read your location. Allow it in the settings, or use a ticket, the code of a screen, or declare it.',
      off: 'Location is switched off. Switch it on in the settings of your phone and check again.',
      timeout: 'Your location was not found for a long time. Try again under open sky.',
      unavailable: 'There is no location here. A ticket, the code of a screen, or declaring it will do.',
    },
    openSettings: 'Settings',
  },
  photo: {
    takePhoto: 'Take a photo',
    retake: 'Take again',
    removePhoto: 'Remove',
    yourPhoto: 'The photo just taken',
    uploading: (percent: number) => `Uploading ${percent}%`,
    kept: 'Photo uploaded',
    filed: 'The photo is kept on the phone and goes along with the line once there is a network.',
    noRoom:
      'The phone is full, so the photo could not be kept. Please leave this page open and try again with a network, or make room and take it again.',
    privacy:
      'Camera only. You and the staff who check can see the photo; it is deleted after 90 days. Please keep faces out of it.',
    withheld: {
      denied: 'The camera is not allowed. Allow it in the settings, or declare the action yourself.',
      off: 'This phone keeps the camera switched off. Allow it in the system settings, or declare the action yourself.',
      timeout: 'The camera did not answer. Please try again.',
      unavailable: 'This device cannot take a photo now. You can declare the action yourself.',
    },
    openSettings: 'Open settings',
    climb: (points: string) => `Add a photo: +${points} points`,
    climbUnknown: 'Add a photo for more points',
    climbHint: 'Show what you did. It is checked when the day is over, and the points rise once it passes.',
    send: 'Send this photo',
    waitingTitle: 'Photo being checked',
    waiting: (day: string) =>
      `Checked after midnight on ${day}. Once it passes, seal and points follow; staff look at a few photos themselves.`,
    refused: (why: string) => `The last photo was not accepted${why && `: ${why}`}. You can take another.`,
    objection: {
      'photo-unclear': 'it is not clear enough',
      'photo-other-act': 'it shows something else',
      'photo-copied': 'it repeats another photo',
      'photo-shows-people': 'it shows other people',
      'photo-reviewer': 'the action cannot be seen on it',
    },
  },
}
