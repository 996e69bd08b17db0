// The two APIs: /mcp, for whoever has a token, and the metadata that says where to get one, for everybody.
// Checked here: as main.bicep says; the policies as they say themselves. Only Azure can check: that it takes them.
param gatewayName string
param serverHost string
param publicHost string
param apiClientId string
param mcpClientId string

var values = {
  'tenant-id': tenant().tenantId
  'api-client-id': apiClientId
  'mcp-client-id': mcpClientId
  'public-host': publicHost
}

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: gatewayName
}

resource namedValues 'Microsoft.ApiManagement/service/namedValues@2024-05-01' = [
  for one in items(values): {
    parent: service
    name: one.key
    properties: { displayName: one.key, value: one.value }
  }
]

resource mcp 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: service
  name: 'mcp'
  properties: {
    displayName: 'MCP'
    path: 'mcp'
    protocols: ['https']
    serviceUrl: 'https://${serverHost}/mcp'
    subscriptionRequired: false
  }
}

resource mcpOperations 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' = [
  for method in ['GET', 'POST', 'DELETE']: {
    parent: mcp
    name: toLower(method)
    properties: { displayName: method, method: method, urlTemplate: '/' }
  }
]

resource mcpPolicy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: mcp
  name: 'policy'
  properties: { format: 'xml', value: loadTextContent('mcp-policy.xml') }
  dependsOn: [namedValues]
}

resource metadata 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: service
  name: 'metadata'
  properties: {
    displayName: 'Where to get a token'
    path: '.well-known'
    protocols: ['https']
    serviceUrl: 'https://${serverHost}/.well-known'
    subscriptionRequired: false
  }
}

resource metadataOperation 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' = {
  parent: metadata
  name: 'protected-resource'
  properties: { displayName: 'Protected resource', method: 'GET', urlTemplate: '/oauth-protected-resource/mcp' }
}

resource metadataPolicy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: metadata
  name: 'policy'
  properties: { format: 'xml', value: loadTextContent('metadata-policy.xml') }
  dependsOn: [namedValues]
}
