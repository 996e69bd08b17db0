// Azure Managed Redis: what all servers share, sealed by them before it gets here. TLS only. Nothing is evicted: a sign-in that
// vanished would be an error nobody can explain.
// Its access key is the one secret that is left. It goes from Redis into Key Vault without being written down, and comes to the
// server from there. Checked here: as main.bicep says. Only Azure can check: listKeys.
param prefix string
param location string
param keyVaultName string

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
    accessKeysAuthentication: 'Enabled'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: keyVaultName
}

resource address 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'redis-url'
  properties: {
    value: 'rediss://:${uriComponent(database.listKeys().primaryKey)}@${cluster.properties.hostName}:10000'
  }
}

output redisUrlInVault string = address.properties.secretUri
