// Where the audit, the gateway's log and Key Vault's end up: nobody who serves requests can change what is here.
// Checked here: as main.bicep says.
param prefix string
param location string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${prefix}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
    features: { disableLocalAuth: true }
  }
}

output workspaceId string = workspace.id
