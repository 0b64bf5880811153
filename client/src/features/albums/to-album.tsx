import { go, useParams } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { texts } from './texts'

/** For staff, from the list of an activity. */
export function ToAlbum() {
  const { activityId } = useParams()
  return (
    <Button icon="camera" onPress={() => go('staffAlbum', { activityId })}>
      {texts.toAlbum}
    </Button>
  )
}
