// Who the server is to Azure, and why Entra believes that it is the app: a managed identity whose token is the app's assertion.
// https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
// Checked here: as main.bicep says. Only Azure can check: the Graph extension finds the app by its uniqueName.
extension microsoftGraphV1

param prefix string
param location string
param apiUniqueName string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-server'
  location: location
}

resource app 'Microsoft.Graph/applications@v1.0' existing = {
  uniqueName: apiUniqueName
}

resource federated 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${app.uniqueName}/${prefix}-server'
  description: 'The server signs in as this app without a secret.'
  audiences: ['api://AzureADTokenExchange']
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: identity.properties.principalId
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
