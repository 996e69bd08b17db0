// API Management, the only way in. Classic tier: it has addresses of its own, which server.bicep lets in, and it keeps long
// connections open, which streams need (https://learn.microsoft.com/azure/api-management/how-to-server-sent-events).
// Checked here: as main.bicep says. Only Azure can check: the certificate "gateway" is in Key Vault before the name is bound.
param prefix string
param location string
param publicHost string
param publisherEmail string
param keyVaultName string
param workspaceId string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security: Key Vault Secrets User
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: keyVaultName
}

resource gatewayIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-gateway'
  location: location
}

resource gatewayReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, gatewayIdentity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: gatewayIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: '${prefix}-gateway'
  location: location
  sku: { name: 'Basic', capacity: 1 }
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${gatewayIdentity.id}': {} } }
  properties: {
    publisherEmail: publisherEmail
    publisherName: prefix
    hostnameConfigurations: [
      {
        type: 'Proxy'
        hostName: publicHost
        certificateSource: 'KeyVault'
        keyVaultId: '${vault.properties.vaultUri}secrets/gateway'
        identityClientId: gatewayIdentity.properties.clientId
      }
    ]
    customProperties: {
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10': 'False'
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls11': 'False'
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Tls10': 'False'
      'Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Backend.Protocols.Tls11': 'False'
    }
  }
  dependsOn: [gatewayReads]
}

// Requests, not bodies: a logged body is somebody's notes, and a buffered one stops a stream.
resource requests 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'requests'
  scope: service
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [{ category: 'GatewayLogs', enabled: true }]
  }
}

output name string = service.name
output addresses array = service.properties.publicIPAddresses
