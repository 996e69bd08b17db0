// Azure Managed Redis: what all servers share, sealed by them before it gets here. TLS only. Nothing is evicted: a sign-in that
// vanished would be an error nobody can explain. It has no access keys: the server signs in with a token of its managed identity
// (https://learn.microsoft.com/azure/redis/entra-for-authentication). "default" is the one access policy there is.
// Checked here: as main.bicep says. Only Azure can check: that Redis takes the identity (README.md).
param prefix string
param location string
param serverPrincipalId string

resource cluster 'Microsoft.Cache/redisEnterprise@2025-04-01' = {
  name: '${prefix}-sessions'
  location: location
  sku: { name: 'Balanced_B0' }
  properties: { minimumTlsVersion: '1.2' }
}

resource database 'Microsoft.Cache/redisEnterprise/databases@2025-04-01' = {
  parent: cluster
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    clusteringPolicy: 'EnterpriseCluster'
    evictionPolicy: 'NoEviction'
    persistence: { aofEnabled: true, aofFrequency: '1s', rdbEnabled: false }
    accessKeysAuthentication: 'Disabled'
  }
}

resource serverSignsIn 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2025-04-01' = {
  parent: database
  name: 'server'
  properties: {
    accessPolicyName: 'default'
    user: { objectId: serverPrincipalId }
  }
}

output redisUrl string = 'rediss://${cluster.properties.hostName}:${database.properties.port}'
