using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StrategyAdvisor.Web.Tests;

/// <summary>A login by OpenID Connect as small as can be: whoever comes is whom the test says, with a signed token. It checks the proof of the code exchange (PKCE).</summary>
public sealed class FakeIssuer : IAsyncDisposable
{
    private static readonly string[] Responses = ["code"];
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256];

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _site;

    public FakeIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _site = builder.Build();
        _site.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = $"{Address}/authorize",
            token_endpoint = $"{Address}/token",
            jwks_uri = $"{Address}/keys",
            response_types_supported = Responses,
            id_token_signing_alg_values_supported = Algorithms,
        }));
        _site.MapGet("/keys", () => Results.Json(new { keys = new[] { Key() } }));
        _site.MapGet("/authorize", Authorize);
        _site.MapPost("/token", Exchange);
    }

    /// <summary>Who is at the keyboard.</summary>
    public string Email { get; set; } = "ines@example.com";

    /// <summary>For whom tokens are made.</summary>
    public string Audience { get; set; } = "advisor";

    public string Address => _site.Urls.First().TrimEnd('/');

    public Task Start() => _site.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _rsa.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        var code = $"code-{_codes.Count.ToString(CultureInfo.InvariantCulture)}";
        _codes[code] = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString());
        return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    private async Task<IResult> Exchange(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.Remove(form["code"].ToString(), out var known)) return Results.BadRequest();
        if (Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != known.Challenge) return Results.BadRequest();
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            Subject = new ClaimsIdentity([new Claim("sub", "1"), new Claim("email", Email), new Claim("nonce", known.Nonce)]),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "k" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "unused", id_token = token, token_type = "Bearer", expires_in = 300 });
    }

    private object Key()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "k", alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }
}
