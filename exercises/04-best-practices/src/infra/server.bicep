// The server, as a Container App: nobody but the gateway reaches it, it signs in as its managed identity, and what it writes goes
// to the workspace. Container Apps' own ingress ends TLS (1.2 or 1.3) and is the one hop that the server believes: it
// overwrites X-Forwarded-For (https://learn.microsoft.com/azure/container-apps/ingress-overview#http-headers).
// Checked here: as main.bicep says. Only Azure can check: the ingress's addresses, and which headers it leaves alone (README.md).
param prefix string
param location string
param publicHost string
param apiClientId string
param image string
param identityId string
param identityClientId string
param keyVaultUri string
param redisUrl string
param gatewayAddresses array
param workspaceId string

@description('The ingress, as the app sees it: the range that an environment reserves for itself.')
param ingressNetwork string = '100.100.0.0/17'

resource hosting 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${prefix}-environment'
  location: location
  properties: {
    appLogsConfiguration: { destination: 'azure-monitor' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource written 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'written'
  scope: hosting
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: '${prefix}-server'
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: hosting.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        targetPort: 3001
        transport: 'http'
        ipSecurityRestrictions: [
          for (address, index) in gatewayAddresses: {
            name: 'gateway-${index}'
            action: 'Allow'
            ipAddressRange: '${address}/32'
          }
        ]
      }
    }
    template: {
      terminationGracePeriodSeconds: 30
      scale: { minReplicas: 2, maxReplicas: 10 }
      containers: [
        {
          name: 'server'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'AZURE_TENANT_ID', value: tenant().tenantId }
            { name: 'AZURE_CLIENT_ID', value: apiClientId }
            { name: 'AZURE_CREDENTIAL', value: 'managed-identity' }
            { name: 'AZURE_MANAGED_IDENTITY_CLIENT_ID', value: identityClientId }
            { name: 'AUTHORIZATION_SERVER', value: 'entra' }
            { name: 'HOST', value: '0.0.0.0' }
            { name: 'PORT', value: '3001' }
            { name: 'BASE_URL', value: 'https://${publicHost}' }
            { name: 'TRUSTED_PROXY', value: ingressNetwork }
            { name: 'REDIS_URL', value: redisUrl }
            { name: 'REDIS_CREDENTIAL', value: 'managed-identity' }
            { name: 'VAULT_KEY_URL', value: '${keyVaultUri}secrets/vault-key' }
          ]
          // A probe comes from inside and speaks no https, so it asks no more than whether somebody listens.
          probes: [
            { type: 'Liveness', tcpSocket: { port: 3001 } }
            { type: 'Readiness', tcpSocket: { port: 3001 } }
          ]
        }
      ]
    }
  }
}

output host string = app.properties.configuration.ingress.fqdn
