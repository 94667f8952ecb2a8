using HocVuSo.Web;

return await Commands.RunAsync(args);
