import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { contract } from '@mulin/shared/contract'
import * as z from 'zod'
import { entries, functionNameOf, root } from '../dev/deployment.ts'
import { retriesAtMost } from '../dev/stream-delivery.ts'
import { recordsAtMost } from '../dev/streams.ts'

// CloudFormation has no types here; what is expected below says what its shape is.
// oxlint-disable-next-line typescript/no-explicit-any
type Properties = Record<string, any>
const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      DeletionPolicy: z.string().optional(),
      Properties: z.record(z.string(), z.any()).default({}),
    }),
  ),
})

// What `serverless package` makes of serverless.yml, with empty functions and a stage of the most dangerous name.
const { Resources: resources } = packaged('local')

const named = (prefix: string) => `mulin-local-${prefix}`
const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type)
const propertiesOf = (type: string) => ofType(type).map(([, { Properties }]) => Properties)
const functions = ofType('AWS::Lambda::Function')

test('the API has exactly the routes of the contract, each answered by the function of its feature', () => {
  const wanted = Object.entries(contract).flatMap(([feature, endpoints]) =>
    Object.values(endpoints).map(({ method, path }) => [`${method} ${path}`, named(functionNameOf(feature))]),
  )

  const found = propertiesOf('AWS::ApiGatewayV2::Route').map((route) => [route['RouteKey'], answering(route)])

  expect(found.toSorted()).toEqual(wanted.toSorted())
})

test('every function has sources, and every handler has a function', () => {
  const features = readdirSync(join(root, 'functions/src')).filter((folder) =>
    existsSync(join(root, 'functions/src', folder, 'handler.ts')),
  )

  expect(Object.values(entries()).filter((source) => !existsSync(source))).toEqual([])
  expect(Object.keys(entries()).toSorted()).toEqual([...features, 'photo-receive'].toSorted())
})

test('no stage that is deployed is the local one, whatever it is called', () => {
  for (const [name, { Properties }] of functions)
    expect([name, Properties['Environment'].Variables.STAGE]).toEqual([name, 'deployed-local'])
})

test('no ARN names a partition, and no address its suffix', () => {
  const text = JSON.stringify(resources)

  expect(text).not.toMatch(/arn:aws/)
  // Service principals are called so in every partition, and the names for kms:ViaService end in a wildcard.
  const addresses = [...text.matchAll(/[\w.${}:-]*amazonaws\.com[\w.*]*/g)].map(([address]) => address)
  const harmless =
    /^(s3|lambda|apigateway|events)\.amazonaws\.com$|^(dynamodb|lambda|s3|secretsmanager)\.\$\{AWS::Region\}\.amazonaws\.com\*$/
  expect(addresses.filter((address) => !harmless.test(address))).toEqual([])
})

describe('permissions', () => {
  const roles = ofType('AWS::IAM::Role')
  const statementsOf = (role: Properties) =>
    role['Policies'].flatMap((policy: Properties) => policy['PolicyDocument'].Statement)

  test('every function has a role of its own', () => {
    const used = functions.map(([, { Properties }]) => Properties['Role']['Fn::GetAtt'][0])

    expect(used.toSorted()).toEqual(roles.map(([name]) => name).toSorted())
  })

  test.each(roles)('%s names what it may do, and with what', (_name, { Properties }) => {
    for (const { Action, Resource } of statementsOf(Properties)) {
      expect([Action].flat().filter((action: string) => action.includes('*'))).toEqual([])
      const open = [Resource].flat().filter((resource) => JSON.stringify(resource).includes('*'))
      // Streams of its own logs, and one folder of the bucket.
      expect(
        open.filter(
          (resource) =>
            !/log-group:\/aws\/lambda\/mulin-local-\*:\*"|\/(incoming|photos)\/\*"/.test(JSON.stringify(resource)),
        ),
      ).toEqual([])
    }
  })

  test('only who looks at photos reads them, and nobody but the receiver and who covers them writes checked ones', () => {
    const may = (action: string, folder: string) =>
      roles
        .filter(([, { Properties }]) =>
          statementsOf(Properties).some(
            (statement: Properties) =>
              [statement['Action']].flat().includes(action) && JSON.stringify(statement['Resource']).includes(folder),
          ),
        )
        .map(([name]) => name)

    expect(may('s3:PutObject', '/photos/*')).toEqual(['CoveringRole', 'PhotoReceiveRole'])
    expect(may('s3:PutObject', '/incoming/*')).toEqual(['PhotosRole', 'ReferralsRole'])
    expect(may('s3:DeleteObject', '/photos/*')).toEqual(['StreamRole'])
    expect(may('s3:GetObject', '/photos/*')).toEqual([
      'SignUpsRole',
      'RegistersRole',
      'CheckInsRole',
      'HazardsRole',
      'HandlingRole',
      'CoveringRole',
      'JoiningRole',
      'SiteRegisterRole',
      'InspectionsRole',
      'ReferralsRole',
      'AlbumsRole',
      'InboxRole',
    ])
  })
})

test('what either function that follows the stream fails at comes again, in halves, and ends with a person', () => {
  const followed = {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    BatchSize: recordsAtMost,
    MaximumRetryAttempts: retriesAtMost,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] } } },
  }

  expect(propertiesOf('AWS::Lambda::EventSourceMapping')).toMatchObject([followed, followed])
})

test('of hazards the stream tells their steps and who met them too, and nothing else', () => {
  const [, { FilterCriteria }] = propertiesOf('AWS::Lambda::EventSourceMapping') as [Properties, Properties]

  expect(FilterCriteria['Filters'].map(({ Pattern }: Properties) => JSON.parse(Pattern))).toEqual([
    {
      eventName: ['INSERT'],
      dynamodb: { Keys: { pk: { S: [{ prefix: 'HAZARD#' }] }, sk: { S: [{ prefix: 'ENTRY#' }] } } },
    },
    { eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'JOINED#' }] } } } },
  ])
})

test('photos are private, encrypted, and gone from the entrance after a day', () => {
  expect(resources['PhotoBucket']?.Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
    },
    LifecycleConfiguration: { Rules: [{ Prefix: 'incoming/', ExpirationInDays: 1 }, {}] },
    CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'] }] },
    NotificationConfiguration: {
      LambdaConfigurations: [{ Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'incoming/' }] } } }],
    },
  })
  expect(JSON.stringify(resources['PhotoBucketOnlyEncrypted'])).toContain('"aws:SecureTransport":"false"')
})

test('data outlives its stack', () => {
  const kept = Object.entries(resources).filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')

  expect(kept.map(([name]) => name).toSorted()).toEqual([
    'Key',
    'PhotoBucket',
    'SealingSecret',
    'SessionSecret',
    'Table',
  ])
})

test('no secret stands in the template', () => {
  const secrets = functions.flatMap(([, { Properties }]) =>
    Object.entries(Properties['Environment'].Variables).filter(([name]) => /SECRET|WECHAT/.test(name)),
  )

  const resolved = secrets.filter(([, value]) => JSON.stringify(value).includes('{{resolve:secretsmanager:'))

  expect(secrets.length).toBeGreaterThan(0)
  expect(resolved).toEqual(secrets)
})

test('every alarm reaches somebody, and every log is kept for a year', () => {
  const alarms = propertiesOf('AWS::CloudWatch::Alarm')

  expect(alarms.map(({ MetricName }) => MetricName)).toEqual(
    expect.arrayContaining([
      '5xx',
      'Latency',
      'Throttles',
      'Errors',
      'IteratorAge',
      'ApproximateNumberOfMessagesVisible',
    ]),
  )
  for (const alarm of alarms) expect(alarm['AlarmActions']).toEqual([{ Ref: 'Alarms' }])
  for (const log of propertiesOf('AWS::Logs::LogGroup')) expect(log['RetentionInDays']).toBe(365)
})

/** The function behind a route: the route names an integration, and that names the function. */
function answering(route: Properties): string {
  const integration = route['Target']['Fn::Join'][1].at(-1).Ref
  const uri = resources[integration]?.Properties['IntegrationUri']
  return resources[uri['Fn::GetAtt'][0]]?.Properties['FunctionName']
}

function packaged(stage: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mulin-package-'))
  try {
    writeFileSync(join(folder, 'serverless.yml'), readFileSync(join(root, 'serverless.yml')))
    for (const name of Object.keys(entries()))
      writeAt(join(folder, 'dist/functions', name, 'index.cjs'), 'exports.handler = 0')
    const command = [join(root, 'node_modules/serverless/bin/serverless.js'), 'package', '--stage', stage]
    execFileSync(process.execPath, command, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    return Template.parse(
      JSON.parse(readFileSync(join(folder, '.serverless/cloudformation-template-update-stack.json'), 'utf8')),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeAt(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
