import { Camera, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '#ui/menu.tsx'
import { chooseCamera, useCaptureStore } from '../capture.store.ts'

/** The camera in use, by its name; another can be chosen and is remembered by that name. */
export function CameraSelect() {
  const { t } = useTranslation()
  const cameras = useCaptureStore((state) => state.cameras)
  const currentId = useCaptureStore((state) => state.cameraId ?? state.askedCamera)
  const current = cameras.find(({ id }) => id === currentId) ?? cameras[0]
  if (!current) return null
  return (
    <Menu
      label={t('capture.cameraIs', { name: current.name })}
      className="min-w-0 font-normal max-tab:hidden"
      entries={[
        {
          kind: 'choices',
          label: t('capture.camera'),
          value: current.id,
          options: cameras.map(({ id, name }) => ({ value: id, label: name })),
          onChoose: (chosen) => {
            const camera = cameras.find(({ id }) => id === chosen)
            if (camera) chooseCamera(camera)
          },
        },
      ]}
    >
      <Camera size={16} strokeWidth={1.6} aria-hidden className="flex-none" />
      <span className="truncate">{current.name}</span>
      <ChevronDown size={16} strokeWidth={1.6} aria-hidden className="flex-none text-ink-faint" />
    </Menu>
  )
}
