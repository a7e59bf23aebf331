import { beforeEach, expect, it } from 'vitest'
import { dropKeyGroup, type KeyLevel, keyRegistryStore, putKeyGroup } from './key-registry.store.ts'

beforeEach(() => keyRegistryStore.setState({ groups: [] }))

const put = (id: string, level: KeyLevel, looks = '') => putKeyGroup({ id, title: id, level, looks, bindings: [] })
const ids = () => keyRegistryStore.getState().groups.map((group) => group.id)

it('puts parts over their screen and the screen over what holds everywhere, in whatever order they mount', () => {
  put('drawer', 'part')
  put('records', 'screen')
  put('shell', 'everywhere')
  expect(ids()).toEqual(['shell', 'records', 'drawer'])
})

it('changes a group at its place, and drops it', () => {
  put('a', 'screen')
  put('b', 'screen')
  put('a', 'screen', 'changed')
  expect(ids()).toEqual(['a', 'b'])
  expect(keyRegistryStore.getState().groups[0]?.looks).toBe('changed')
  dropKeyGroup('a')
  expect(ids()).toEqual(['b'])
})
