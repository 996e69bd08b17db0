// All that the server needs in Azure. No parameter and no output is a secret.
// Checked here (packages/attacks/test/infra.test.ts): parameters are used, names are unique, modules are given what they
// ask for, no secret is written down. Only Azure can check: types and API versions (az deployment group what-if), and that it runs.
targetScope = 'resourceGroup'

@description('Begins the names of all resources: small letters and digits.')
@minLength(3)
@maxLength(12)
param prefix string

param location string = resourceGroup().location

@description('The name clients use, e.g. notes.contoso.com. Its certificate is in Key Vault, as certificate "gateway".')
param publicHost string

@description('Application (client) id of the server\'s app registration.')
param apiClientId string

@description('The app registration\'s uniqueName: how Bicep finds it.')
param apiUniqueName string

@description('Application (client) id of the MCP client that the gateway lets in.')
param mcpClientId string

@description('The server\'s image, with its digest.')
param image string

@description('Who hears from API Management about expiring certificates.')
param publisherEmail string

module identity 'identity.bicep' = {
  name: 'identity'
  params: { prefix: prefix, location: location, apiUniqueName: apiUniqueName }
}

module logs 'logs.bicep' = {
  name: 'logs'
  params: { prefix: prefix, location: location }
}

module keys 'keys.bicep' = {
  name: 'keys'
  params: {
    prefix: prefix
    location: location
    serverPrincipalId: identity.outputs.principalId
    workspaceId: logs.outputs.workspaceId
  }
}

module sessions 'sessions.bicep' = {
  name: 'sessions'
  params: { prefix: prefix, location: location, serverPrincipalId: identity.outputs.principalId }
}

module gateway 'gateway.bicep' = {
  name: 'gateway'
  params: {
    prefix: prefix
    location: location
    publicHost: publicHost
    publisherEmail: publisherEmail
    keyVaultName: keys.outputs.name
    workspaceId: logs.outputs.workspaceId
  }
}

module server 'server.bicep' = {
  name: 'server'
  params: {
    prefix: prefix
    location: location
    publicHost: publicHost
    apiClientId: apiClientId
    image: image
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    keyVaultUri: keys.outputs.uri
    redisUrl: sessions.outputs.redisUrl
    gatewayAddresses: gateway.outputs.addresses
    workspaceId: logs.outputs.workspaceId
  }
}

module api 'gateway-api.bicep' = {
  name: 'gateway-api'
  params: {
    gatewayName: gateway.outputs.name
    serverHost: server.outputs.host
    publicHost: publicHost
    apiClientId: apiClientId
    mcpClientId: mcpClientId
  }
}

output mcpUrl string = 'https://${publicHost}/mcp'
