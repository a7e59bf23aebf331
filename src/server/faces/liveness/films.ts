import { randomUUID } from 'node:crypto'
import { AppError } from '#domain/app-error.ts'
import type { FaceBasis } from '#domain/face/face-basis.ts'
import type { FaceMoment } from '#domain/face/face-moment.ts'
import type { GuidedSteps } from '#domain/face/guided-steps.ts'

/**
 * A film that is under way. Of its frames nothing is kept but what was seen in them; this, too, stands in memory alone, because what
 * makes a face is in it, and is gone when the film ends, runs out, or the server stops.
 */
export interface Film {
  id: string
  recordId: string
  who: string
  until: Date
  /** Null where nobody is told what to do. */
  guided: GuidedSteps | null
  moments: FaceMoment[]
  /** Of the frames; null before the first. */
  basis: FaceBasis | null
  /** Frames are being looked at. */
  isBusy: boolean
}

export interface Films {
  /** Throws `film.no-room`. */
  begin: (film: Pick<Film, 'recordId' | 'who' | 'guided'>, now: Date) => Film
  /** The film of this record and person. Throws `film.over`. */
  find: (named: Pick<Film, 'id' | 'recordId' | 'who'>) => Film
  /** It cannot be gone on with. */
  drop: (id: string) => void
}

/** Six steps of ten seconds, some of them twice, and a word with the person between. */
const filmLifeMs = 5 * 60_000
/** At a megabyte each what is held stays below 20 MB; a desk has one under way. */
const mostFilms = 16

/** @param lifeMs after which a film is dropped that nobody ended. */
export function createFilms(lifeMs = filmLifeMs): Films {
  const films = new Map<string, Film>()
  return {
    begin: (begun, now) => {
      if (films.size >= mostFilms) throw new AppError('film.no-room')
      const id = randomUUID()
      const film = { ...begun, id, until: new Date(now.getTime() + lifeMs), moments: [], basis: null, isBusy: false }
      films.set(id, film)
      // Not held open for this: a server that stops forgets them all.
      setTimeout(() => films.delete(id), lifeMs).unref()
      return film
    },
    find: ({ id, recordId, who }) => {
      const film = films.get(id)
      if (film?.recordId !== recordId || film.who !== who) throw new AppError('film.over')
      return film
    },
    drop: (id) => void films.delete(id),
  }
}
