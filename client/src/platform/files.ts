import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** Gives a text file to its reader: a download in a browser, the system's sheet of apps in WeChat. */
export async function handOverFile(fileName: string, content: string): Promise<void> {
  if (isWeapp) await shareFile(fileName, marked(content))
  else download(fileName, marked(content))
}

const mark = '\uFEFF'
/** Excel takes a file without the mark for GBK; reading an answer as text takes the mark off. */
const marked = (content: string) => (content.startsWith(mark) ? content : mark + content)

async function shareFile(fileName: string, data: string) {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  await new Promise<void>((done, failed) =>
    Taro.getFileSystemManager().writeFile({ filePath, data, encoding: 'utf8', success: () => done(), fail: failed }),
  )
  await Taro.shareFileMessage({ filePath, fileName }).catch(() => undefined)
}

function download(fileName: string, content: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
