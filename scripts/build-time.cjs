// A webpack loader: runs a module while webpack builds and gives its default export as the file's content.
module.exports = function unused() {};
module.exports.pitch = async function pitch() {
  return (await this.importModule(this.resourcePath)).default;
};
