// Imported before the SDK, which would say at every start that from 2027 on it wants Node 22.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'

export {}
