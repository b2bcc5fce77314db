import { foldsByPerson } from './people'

describe('foldsByPerson', () => {
  it('keeps a person in one fold and fills the folds about evenly', () => {
    const people = ['ann', 'bo', 'ann', 'cy', 'ann', 'bo', 'di']
    expect(foldsByPerson(people, 2)).toEqual([0, 1, 0, 1, 0, 1, 0])
  })

  it('answers the same whatever the order of people of equal size', () => {
    expect(foldsByPerson(['b', 'a'], 2)).toEqual([1, 0])
    expect(foldsByPerson(['a', 'b'], 2)).toEqual([0, 1])
  })
})
