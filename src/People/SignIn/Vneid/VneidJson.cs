using System.Text.Json.Serialization;

namespace HocVuSo.People.SignIn.Vneid;

[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(PendingSignIn))]
[JsonSerializable(typeof(Simulator.IssuedCode))]
[JsonSerializable(typeof(Simulator.TokenBody))]
[JsonSerializable(typeof(Simulator.UserinfoBody))]
internal sealed partial class VneidJson : JsonSerializerContext;
