import { describe, expect, it } from 'vitest'
import { cameraChoices, nextCamera, rememberedCamera } from './camera-choice.ts'
import { cameraFailure } from '#ui/camera/camera-failure.ts'

const devices = [
  { kind: 'audioinput', deviceId: 'm', label: 'Microphone' },
  { kind: 'videoinput', deviceId: 'a', label: 'Integrated Camera (0bda:58f4)' },
  { kind: 'videoinput', deviceId: 'b', label: 'Logitech Brio' },
] as const

describe('cameras', () => {
  const cameras = cameraChoices(devices)

  it('are known by their names, without the numbers of the maker', () => {
    expect(cameras).toEqual([
      { id: 'a', name: 'Integrated Camera' },
      { id: 'b', name: 'Logitech Brio' },
    ])
  })

  it('have no names before the camera is allowed', () => {
    expect(cameraChoices([{ kind: 'videoinput', deviceId: '', label: '' }])).toEqual([])
  })

  it('are found again by name, and taken in turn', () => {
    expect(rememberedCamera(cameras, 'Logitech Brio')?.id).toBe('b')
    expect(rememberedCamera(cameras, 'Gone')).toBeNull()
    expect([nextCamera(cameras, 'a')?.id, nextCamera(cameras, 'b')?.id, nextCamera(cameras, null)?.id]).toEqual(['b', 'a', 'a'])
    expect(nextCamera([], null)).toBeNull()
  })
})

describe('cameraFailure', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['NotReadableError', 'in-use'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['SomethingNewError', 'in-use'],
  ])('%s is %s', (name, failure) => {
    expect(cameraFailure(new DOMException('', name))).toBe(failure)
  })
})
