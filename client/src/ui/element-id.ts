import { useId } from 'react'

/** Joins a field with its label, hint and error. */
export const useElementId = () => `e${useId().replace(/:/g, '')}`
