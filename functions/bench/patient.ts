// Imported before the table, whose client waits for a slow one on the local stage only.
process.env['STAGE'] = 'local'

export {}
